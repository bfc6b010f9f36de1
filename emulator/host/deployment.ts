/** What `cloudbaserc.json`, which deployment reads, says of the functions. */
import { readFileSync } from 'node:fs'
import * as z from 'zod'

const deployment = z.object({
  functions: z.array(
    z.object({
      name: z.string(),
      /** Seconds. */
      timeout: z.number().positive().default(3),
      memorySize: z.number().default(256),
      /** The settings that it is given, and no others. */
      envVariables: z.record(z.string(), z.string()).optional(),
      triggers: z.array(z.object({ name: z.string(), type: z.literal('timer'), config: z.string() })).default([]),
    }),
  ),
})

export type FunctionSettings = z.infer<typeof deployment>['functions'][number]

/** The functions that are deployed, with time limits and timers. */
export const readDeployment = (file: string): FunctionSettings[] =>
  deployment.parse(JSON.parse(readFileSync(file, 'utf8'))).functions
