export default definePageConfig({ navigationBarTitleText: '房屋关联审核' })
