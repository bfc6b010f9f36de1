export default definePageConfig({ navigationBarTitleText: '制证发证' })
