export default definePageConfig({ navigationBarTitleText: '补领换领' })
