export default definePageConfig({ navigationBarTitleText: '关联房屋' })
