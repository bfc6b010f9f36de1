/**
 * Runs one built function, one call at a time, as the cloud's Node runtime does: loads the bundle, sets the
 * call's identity in this worker's own process.env, answers with JSON. Plain JavaScript: a worker thread starts from it.
 */
const channel = require('node:diagnostics_channel')
const { performance } = require('node:perf_hooks')
const { parentPort, workerData } = require('node:worker_threads')

const { bundle, offset, maxResultBytes } = workerData

/** The city's clock: milliseconds ahead of the machine's, shared with the host, so that a warm worker follows at once. */
const followCity = () => {
  const MachineDate = Date
  const ahead = new Float64Array(offset)
  const now = () => MachineDate.now() + ahead[0]
  const CityDate = new Proxy(MachineDate, {
    construct: (target, given, newTarget) => Reflect.construct(target, given.length > 0 ? given : [now()], newTarget),
    apply: () => new MachineDate(now()).toString(),
    get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
  })
  MachineDate.prototype.constructor = CityDate
  globalThis.Date = CityDate
}

const post = (message) => parentPort.postMessage(message)

/** Sends what a function prints to the host, line by line; gives what sends a line that was begun and not ended. */
const forward = (stream, level) => {
  let rest = ''
  stream.write = (chunk, encoding, done) => {
    const lines = (rest + (typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'))).split('\n')
    rest = lines.pop()
    for (const text of lines) post({ kind: 'line', level, text })
    const finished = typeof encoding === 'function' ? encoding : done
    if (finished) finished()
    return true
  }
  return () => {
    if (rest !== '') post({ kind: 'line', level, text: rest })
    rest = ''
  }
}
const flushes = [forward(process.stdout, 'out'), forward(process.stderr, 'error')]

/** The status of a request to which nothing was answered. */
const noAnswer = 0

const machineNow = () => performance.timeOrigin + performance.now()

/** Which of the operations that share one address was asked for. */
const named = (url, action) => (action ? `${url}#${action}` : url)
const actionIn = (headers) => /x-tc-action[:,\s]+(\w+)/i.exec(String(headers ?? ''))?.[1]

/** Tells the host of every request that the function sends: what the panel draws. The function notices nothing. */
const observeRequests = () => {
  const started = new WeakMap()
  const begin = (request) => started.set(request, machineNow())
  const tell = (request, url, status) => {
    const from = started.get(request)
    if (from !== undefined) post({ kind: 'request', url, status, started: from, ms: machineNow() - from })
    started.delete(request)
  }
  channel.subscribe('http.client.request.start', ({ request }) => begin(request))
  channel.subscribe('http.client.response.finish', ({ request, response }) => {
    const url = `${request.protocol}//${request.getHeader('host')}${request.path}`
    tell(request, named(url, request.getHeader('x-tc-action')), response.statusCode)
  })
  channel.subscribe('http.client.request.error', ({ request }) => {
    const url = `${request.protocol}//${request.getHeader('host')}${request.path}`
    tell(request, named(url, request.getHeader('x-tc-action')), noAnswer)
  })
  channel.subscribe('undici:request:create', ({ request }) => begin(request))
  channel.subscribe('undici:request:headers', ({ request, response }) =>
    tell(request, named(`${request.origin}${request.path}`, actionIn(request.headers)), response.statusCode),
  )
  channel.subscribe('undici:request:error', ({ request }) =>
    tell(request, named(`${request.origin}${request.path}`, actionIn(request.headers)), noAnswer),
  )
}

const failure = (error) => ({
  errorCode: 1,
  errorMessage: 'user code exception caught',
  stackTrace: error instanceof Error ? (error.stack ?? String(error)) : String(error),
})

/** A function answers by its promise or, when it takes three parameters, by calling back. */
const invoke = (main, event, context) =>
  new Promise((resolve, reject) => {
    const callback = (error, value) => (error ? reject(error) : resolve(value))
    const answer = async () => main(event, context, callback)
    answer().then((value) => {
      if (value !== undefined || main.length < 3) resolve(value)
    }, reject)
  })

const encode = (value) => {
  const json = JSON.stringify(value === undefined ? null : value) ?? 'null'
  if (Buffer.byteLength(json) > maxResultBytes) throw new Error('body size is too long')
  return json
}

const answerOf = async (main, event, context) => {
  try {
    return { kind: 'done', json: encode(await invoke(main, event, context)) }
  } catch (error) {
    return { kind: 'failed', error: failure(error) }
  }
}

/** The identity is gone before the answer is out, and what was printed is: the next call finds neither. */
const run = async (main, { event, context, identity }) => {
  Object.assign(process.env, identity)
  const answer = await answerOf(main, event, context)
  for (const name of Object.keys(identity)) delete process.env[name]
  for (const flush of flushes) flush()
  post(answer)
}

const start = () => {
  try {
    const { main } = require(bundle)
    if (typeof main !== 'function') throw new Error(`${bundle} exports no function main`)
    parentPort.on('message', (call) => void run(main, call))
    post({ kind: 'ready' })
  } catch (error) {
    post({ kind: 'broken', error: failure(error) })
  }
}

followCity()
observeRequests()
start()
