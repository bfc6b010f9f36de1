export default definePageConfig({ navigationBarTitleText: '领证进度' })
