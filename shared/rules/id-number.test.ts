import { checkCharacter, idNumber, idNumberHints, numberSpace } from './id-number'

const ask = (idType: string, number: string) => idNumber({ idType, number })

describe('身份证件号码 ID numbers', () => {
  it.each([
    ['11010519491231002X', '1949-12-31', '2', "the standard's specimen"],
    ['440524188001010014', '1880-01-01', '1', "the standard's specimen"],
    ['44030519900228001X', '1990-02-28', '1', '28 February'],
    ['440305200002290010', '2000-02-29', '1', 'a leap day'],
  ])('§11 %s is a number, born %s, sex %s (%s)', (number, birthDate, sex) => {
    expect(ask('111', number)).toEqual({ valid: true, normalised: number, birthDate, sex, problem: null, digits: null })
  })

  it.each<[string, string, number[] | null, string]>([
    ['440305199002300017', 'birth-date', [7, 14], '30 February, though the check digit is right'],
    ['440305190002290019', 'birth-date', [7, 14], '1900 was no leap year'],
    ['440305199002280011', 'check-digit', [1, 18], 'the last digit should be X'],
    ['440305900228001', 'fifteen-digits', null, 'an old number'],
    ['44030519900228001', 'length', null, 'one digit short'],
    ['4403051990022800100', 'length', null, 'one digit too many'],
    ['4403051990O228001X', 'characters', [1, 18], 'the letter O'],
    ['990305199002280010', 'region', [1, 6], 'no such province'],
    ['810000199408230021', 'hk-mo-tw-number', [1, 6], 'a residence permit of Hong Kong, not an identity card'],
    ['', 'length', null, 'nothing'],
  ])('§11 %s is refused: %s, look at %j (%s)', (number, problem, digits) => {
    expect(ask('111', number)).toMatchObject({ valid: false, birthDate: null, sex: null, problem, digits })
  })

  it.each([
    ['44030519900228001x', '44030519900228001X', 'small x'],
    [' 4403 0519 9002 2800 1X ', '44030519900228001X', 'spaces'],
    ['４４０３０５１９９００２２８００１Ｘ', '44030519900228001X', 'full-width'],
  ])('§11 %s is read as %s: %s', (number, normalised) => {
    expect(ask('111', number)).toMatchObject({ valid: true, normalised })
  })

  it.each([
    ['550', '810000199408230021', true, null],
    ['550', '830000199201300022', true, null],
    ['550', '44030519900228001X', false, 'region'],
    ['550', '810000199402300021', false, 'birth-date'],
    ['112', '44030519900228001X', true, null],
    ['113', '440305199002300017', false, 'birth-date'],
    ['117', 'X440123456', true, null],
    ['117', '440123456', false, 'format'],
    ['414', 'E12345678', true, null],
    ['414', 'E123', false, 'format'],
    ['511', '12345678', true, null],
    ['511', '1234567', false, 'format'],
    ['513', 'C12345678', true, null],
    ['513', 'CA1234567', true, null],
    ['513', 'X12345678', false, 'format'],
    ['516', 'H12345678', true, null],
    ['516', 'M1234567801', true, null],
    ['516', 'A12345678', false, 'format'],
    ['553', 'CAN110080010101', true, null],
    ['553', 'CAN11008001010', false, 'format'],
    ['554', 'AB1234567', true, null],
    ['990', '证字第123号', true, null],
    ['999', '12345678', false, 'unknown-type'],
  ])('R2 document %s, number %s: valid %s, %s', (idType, number, valid, problem) => {
    expect(ask(idType, number)).toMatchObject({ valid, problem })
  })

  it('R37 a residence permit of Hong Kong tells birth and sex', () => {
    expect(ask('550', '810000199408230021')).toMatchObject({ birthDate: '1994-08-23', sex: '2' })
  })

  it('R2 the new card of a permanent resident from abroad has 18 digits that begin with 9', () => {
    const first17 = '91112419900228001'
    expect(ask('553', first17 + checkCharacter(first17))).toMatchObject({
      valid: true,
      birthDate: '1990-02-28',
      sex: '1',
    })
  })

  it('a passport tells neither birth nor sex', () => {
    expect(ask('414', 'e12345678')).toMatchObject({ normalised: 'E12345678', birthDate: null, sex: null })
  })

  it.each([
    ['111', '11010519491231002X'],
    ['117', 'P440123456'],
    ['414', 'E12345678'],
    ['511', '12345678'],
    ['511', '1234567890'],
    ['511', '1234567890B'],
    ['513', 'CA1234567'],
    ['513', 'W12345678'],
    ['516', 'H12345678'],
    ['516', 'M1234567801'],
    ['553', 'USA123456789012'],
    ['554', 'A1234567'],
    ['990', '军字第123号'],
  ])('R2 %s %s is a number, and nothing may stand before or after it', (idType, number) => {
    expect(ask(idType, number)).toMatchObject({ valid: true, normalised: number })
    const longer = idType === '990' ? '号'.repeat(31) : `${number}-`
    expect(ask(idType, longer).valid).toBe(false)
    expect(ask(idType, idType === '990' ? '' : `-${number}`).valid).toBe(false)
  })

  it.each(['1234567', '123456789', 'ABCDEFGHIJ', '1B'])('R2 511 %s is none', (number) => {
    expect(ask('511', number).valid).toBe(false)
  })

  it('every problem has words of its own', () => {
    expect(idNumberHints['birth-date']).toBe('请核对第 7–14 位，没有这个出生日期')
    const hints = Object.values(idNumberHints)
    expect(hints.filter((hint) => hint.length < 6)).toEqual([])
    expect(new Set(hints).size).toBe(hints.length)
  })

  it('documents with the 公民身份号码 are one space', () => {
    expect(['111', '112', '113', '414', '550'].map(numberSpace)).toEqual([
      'citizen',
      'citizen',
      'citizen',
      '414',
      '550',
    ])
  })
})
