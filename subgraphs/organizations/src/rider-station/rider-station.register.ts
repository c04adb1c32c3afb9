import { choice, code, day, Entity, ref, register, text } from '@redsail/kit';
import { PartyOrganization } from '../party-organization/party-organization.register.js';
import { Region } from '../region/region.register.js';
import { RiderStationStatus } from './rider-station.choices.js';

/** Each of the five haves is a piece of evidence and the day it was seen; an empty day means that it is lacking. */
@register('骑士驿站 · rider station, a place to rest for couriers', {
  plural: 'riderStations',
  natural: 'code',
  keys: ['id', 'code'],
  scope: 'organization:read',
})
export class RiderStation extends Entity {
  @code(null, '驿站编号 · station code', { unique: true, order: true }) code!: string;
  @text('名称 · name', { pinyin: true, order: true }) name!: string;
  @choice(RiderStationStatus, '状态 · state', { index: true }) status!: RiderStationStatus;
  @ref(() => PartyOrganization, '主办党组织 · party organisation that hosts it') host!: string;
  @ref(() => Region, '所在社区 · community it stands in') region!: string;
  @text('地址 · address', { nullable: true }) address?: string | null;
  @text('开放时间 · opening hours', { nullable: true }) openHours?: string | null;
  @day('拟建日期 · planned on', { nullable: true }) plannedOn?: string | null;
  @day('建成日期 · built on', { nullable: true }) builtOn?: string | null;
  @day('达标日期 · found compliant on', { nullable: true }) compliantOn?: string | null;
  @day('关闭日期 · closed on', { nullable: true }) closedOn?: string | null;

  @day('统一标识查验日期 · uniform signage seen on', { nullable: true }) signageSeenOn?: string | null;
  @text('统一标识依据 · evidence of uniform signage', { nullable: true }) signageEvidence?: string | null;
  @day('固定场所查验日期 · fixed premises seen on', { nullable: true }) premisesSeenOn?: string | null;
  @text('固定场所依据 · evidence of fixed premises', { nullable: true }) premisesEvidence?: string | null;
  @day('完备设施查验日期 · complete facilities seen on', { nullable: true }) facilitiesSeenOn?: string | null;
  @text('完备设施依据 · evidence of complete facilities', { nullable: true }) facilitiesEvidence?: string | null;
  @day('管理制度查验日期 · rules of management seen on', { nullable: true }) rulesSeenOn?: string | null;
  @text('管理制度依据 · evidence of rules of management', { nullable: true }) rulesEvidence?: string | null;
  @day('专人负责查验日期 · dedicated person seen on', { nullable: true }) dedicatedPersonSeenOn?: string | null;
  @text('专人负责依据 · evidence of a dedicated person; no personal data', { nullable: true }) dedicatedPersonEvidence?: string | null;
}
