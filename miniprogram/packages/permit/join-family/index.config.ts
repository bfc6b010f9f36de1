export default definePageConfig({ navigationBarTitleText: '和家人一起申领' })
