export default definePageConfig({ navigationBarTitleText: '实际管理人' })
