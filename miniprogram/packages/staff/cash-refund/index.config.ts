export default definePageConfig({ navigationBarTitleText: '退还工本费' })
