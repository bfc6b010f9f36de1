export default definePageConfig({ navigationBarTitleText: '签注日历' })
