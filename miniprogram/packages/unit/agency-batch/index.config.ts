export default definePageConfig({ navigationBarTitleText: '批量代办' })
