import { isAcceptedAt } from './acceptance-points'

const home = '440305002'
const elsewhere = '440303001'

describe('受理点 acceptance points', () => {
  it.each([
    [home, '2020-03-31', true, 'where one lives, always'],
    [elsewhere, '2020-03-31', false, 'elsewhere: the day before'],
    [elsewhere, '2020-04-01', true, 'elsewhere: the day'],
    [elsewhere, '2026-11-21', true, 'elsewhere: today'],
    ['440305P03', '2020-03-31', true, 'the police station of the street, always'],
    ['440305P05', '2020-03-31', false, 'a station of another street: the day before'],
    ['440305P05', '2020-04-01', true, 'a station of another street: the day'],
    ['440305999', '2026-11-21', false, 'no such street'],
  ])('R43 at %s on %s: %s (%s)', (point, day, expected) => {
    expect(isAcceptedAt({ point, home, day })).toBe(expected)
  })
})
