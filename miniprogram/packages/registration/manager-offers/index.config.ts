export default definePageConfig({ navigationBarTitleText: '请您管理的房屋' })
