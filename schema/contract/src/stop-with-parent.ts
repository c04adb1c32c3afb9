/**
 * Calls `stop` when the process that started this one is gone, kill -9 included: the channel between them closes then.
 * Without a channel (started by hand) nothing happens; the channel alone keeps no process alive.
 */
export function stopWithParent(stop: () => void): void {
  if (!process.channel) return;
  process.once('disconnect', stop);
  process.channel.unref();
}
