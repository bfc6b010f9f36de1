export default definePageConfig({ navigationBarTitleText: '签注' })
