export default definePageConfig({ navigationBarTitleText: '法规原文', enableShareAppMessage: true })
