export default definePageConfig({ navigationBarTitleText: '找不到房屋' })
