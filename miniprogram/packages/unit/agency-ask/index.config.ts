export default definePageConfig({ navigationBarTitleText: '请本人同意代办' })
