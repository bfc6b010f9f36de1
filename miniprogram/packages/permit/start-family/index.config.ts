export default definePageConfig({ navigationBarTitleText: '一起申领' })
