export default definePageConfig({ navigationBarTitleText: '子账号' })
