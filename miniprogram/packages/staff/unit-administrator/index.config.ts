export default definePageConfig({ navigationBarTitleText: '变更管理员' })
