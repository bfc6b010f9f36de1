import { mergeInternalComponents } from '@tarojs/shared'
import { ariaAttributes } from './attributes'

/** Taro's runtime must know the same attributes as its templates do (see plugin.ts). */
mergeInternalComponents(ariaAttributes)
