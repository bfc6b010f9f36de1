export default definePageConfig({ navigationBarTitleText: '本人同意提供的内容' })
