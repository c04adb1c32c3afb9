const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%23c8102e' d='M8 1v11H2zM9 4l5 8H9zM1 13h14l-2 2H3z'/%3E%3C/svg%3E";

/** The page at `/`; everything it needs comes from this gateway (bundle-explorer.ts). */
export const explorerPage = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>红帆 · Redsail</title>
    <link rel="icon" href="${icon}">
    <link rel="stylesheet" href="/explorer/explorer.css">
    <script type="module" src="/explorer/explorer.js"></script>
  </head>
  <body>
    <div id="explorer">载入中… · loading…</div>
    <noscript>此页需要 JavaScript；接口在 /graphql · this page needs JavaScript; the graph itself is at /graphql</noscript>
  </body>
</html>
`;
