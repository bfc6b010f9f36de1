import path from 'node:path'
import { type IPluginContext } from '@tarojs/service'
import { ariaAttributes } from './attributes'

/** Taro's platform as the service builds it; its own types leave these members out. */
type Platform = {
  template: { mergeComponents: (context: IPluginContext, components: typeof ariaAttributes) => void }
  runtimePath: string | string[]
}

/** Writes the aria attributes into weapp's templates and runtime. */
export default (context: IPluginContext) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn: (platform: Platform) => {
      platform.template.mergeComponents(context, ariaAttributes)
      platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'runtime.ts')].flat()
    },
  })
}
