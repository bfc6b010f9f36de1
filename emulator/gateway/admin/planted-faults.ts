/** Ways to break an engine from outside, to see whether the checks of transactions notice. */
import type { Engine, Environment } from '../../engine'
import type { Concurrency } from '../../engine/concurrency'

export type Fault = {
  /** Breaks what environments promise. */
  environment?: (environment: Environment) => Partial<Environment>
  /** Breaks how writers and snapshots are kept apart. */
  concurrency?: (concurrency: Concurrency) => Partial<Concurrency>
}

export const faults: Record<string, Fault> = {
  'commit discards everything': {
    environment: ({ abort }) => ({ commit: async (tx) => abort(tx) }),
  },
  'rollback commits': {
    environment: ({ commit }) => ({ abort: (tx) => void commit(tx).catch(() => undefined) }),
  },
  'no conflict detection': {
    concurrency: () => ({ lockedBy: () => undefined, documentWrittenSince: () => false, keyWrittenSince: () => false }),
  },
  'no snapshot reads': {
    concurrency: () => ({ pastVersion: () => undefined, writtenSince: () => [] }),
  },
  'no conflict with what was committed since the snapshot': {
    concurrency: () => ({ documentWrittenSince: () => false, keyWrittenSince: () => false }),
  },
  'nobody waits for, or conflicts with, an open transaction': {
    concurrency: () => ({ lockedBy: () => undefined }),
  },
  'unique keys are not watched': {
    concurrency: ({ lock, keyWrittenSince: _ }) => ({
      lock: (key, owner) => (key.startsWith('u') ? undefined : lock(key, owner)),
      keyWrittenSince: () => false,
    }),
  },
  'locks outlive their transaction': {
    concurrency: ({ release }) => ({ release: (owner) => release(owner, []) }),
  },
  'the snapshot is of the beginning of time': {
    concurrency: ({ openSnapshot }) => ({
      openSnapshot: (owner) => {
        openSnapshot(owner)
        owner.snapshot = 0
      },
    }),
  },
  'transactions write at once': {
    environment: ({ insert, update, remove, updateAndReturn }) => ({
      insert: (collection, documents) => insert(collection, documents),
      update: (collection, request) => update(collection, request),
      updateAndReturn: (collection, filter, change) => updateAndReturn(collection, filter, change),
      remove: (collection, filter, options) => remove(collection, filter, options),
    }),
  },
}

/** The engine with environments broken by a fault. */
export const brokenEngine = (engine: Engine, { environment: broken }: Fault): Engine => ({
  ...engine,
  environment: (name) => {
    const environment = engine.environment(name)
    return { ...environment, ...broken?.(environment) }
  },
})
