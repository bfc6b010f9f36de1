export default definePageConfig({ navigationBarTitleText: '代办居住证' })
