import { spansOn, stationPointHours, streetPointHours } from './point-hours'

const count = (hours: typeof streetPointHours, day: string) => spansOn(hours.on(day), day)?.length ?? null

describe('R43 受理点办公时间', () => {
  it.each([
    ['2026-11-20', 2, 2, 'a Friday'],
    ['2026-11-21', 0, 1, 'a Saturday: stations in the morning'],
    ['2026-11-22', 0, 0, 'a Sunday'],
    ['2026-10-01', 0, 0, 'the National Day'],
    ['2026-10-03', 0, 0, 'a Saturday of that holiday'],
    ['2026-10-10', 2, 2, 'a Saturday that is worked'],
    ['2027-03-01', null, null, 'a calendar that is not published'],
  ])('on %s a street has %j spans, a station %j: %s', (day, street, station, _why) => {
    expect([count(streetPointHours, day), count(stationPointHours, day)]).toEqual([street, station])
  })
})
