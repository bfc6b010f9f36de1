export default definePageConfig({ navigationBarTitleText: '缴工本费' })
