export default definePageConfig({ navigationBarTitleText: '拒不提供信息' })
