export default definePageConfig({ navigationBarTitleText: '年度台账' })
