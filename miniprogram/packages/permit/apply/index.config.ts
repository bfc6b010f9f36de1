export default definePageConfig({ navigationBarTitleText: '申领居住证' })
