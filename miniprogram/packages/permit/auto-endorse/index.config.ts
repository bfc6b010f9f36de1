export default definePageConfig({ navigationBarTitleText: '自动签注' })
