import { type PropsWithChildren } from 'react'
import { useLaunch } from '@tarojs/taro'
import { startPlatform } from '@/platform/start'
import './app.scss'

const App = ({ children }: PropsWithChildren) => {
  useLaunch(startPlatform)
  return children
}

export default App
