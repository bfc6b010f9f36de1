export default definePageConfig({ navigationBarTitleText: '信息错误注销' })
