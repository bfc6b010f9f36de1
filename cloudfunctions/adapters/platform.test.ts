import { sourceOf } from './platform'

describe('where a call came from', () => {
  it.each([
    [{ TCB_SOURCE: 'wx_http' }, 'http'],
    [{ TCB_SOURCE: 'wx_client' }, 'wechat'],
    [{ TCB_SOURCE: 'wx_devtools' }, 'wechat'],
    [{ TCB_SOURCE: 'wx_trigger', TRIGGER_SRC: 'timer' }, 'timer'],
    [{ TCB_SOURCE: 'wx_client,scf' }, 'function'],
    [{ TCB_SOURCE: ',scf' }, 'function'],
  ])('%j is %s', (environment, source) => {
    expect(sourceOf(environment)).toBe(source)
  })

  it.each([[{}], [{ TCB_SOURCE: '' }], [{ TCB_SOURCE: 'web_client' }], [{ TCB_SOURCE: 'scf,somebody' }]])(
    '%j is refused: nobody is taken for somebody',
    (environment) => {
      expect(() => sourceOf(environment)).toThrow(/unknown source/)
    },
  )
})
