import Taro from '@tarojs/taro'

/** Whether this target can open the camera to scan; elsewhere the phone's own camera opens the link. */
export const canScan = true

/** What stands in a QR code that the person scans; null when they broke off. */
export const scan = async (): Promise<string | null> => {
  try {
    return (await Taro.scanCode({ onlyFromCamera: false, scanType: ['qrCode'] })).result
  } catch {
    return null
  }
}
