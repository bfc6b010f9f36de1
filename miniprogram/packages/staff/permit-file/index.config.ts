export default definePageConfig({ navigationBarTitleText: '居住证档案' })
