export default definePageConfig({ navigationBarTitleText: '签发登录码' })
