export default definePageConfig({ navigationBarTitleText: '还住在这里吗' })
