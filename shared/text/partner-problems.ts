/** 部门接口的每一种“不行”: its HTTP status, what it is, and what to do. */
export const partnerProblems = {
  'not-found': [404, '没有这个接口', '请核对路径，见接口文档。'],
  'method-not-allowed': [405, '只接受 POST', '请用 POST 发送。'],
  'query-not-allowed': [400, '不接受查询参数', '请去掉网址里问号后面的内容，所有内容放在正文里。'],
  'bad-headers': [
    400,
    '缺少必需的请求头，或格式不对',
    '请按接口文档补齐：X-Dept-Id、X-Purpose、X-Case-No、Idempotency-Key、Content-Digest、Signature-Input、Signature。',
  ],
  'bad-profile': [401, '签名格式不对', '请按接口文档的固定写法组成 Signature-Input，组成部分和顺序都不能变。'],
  'unknown-department': [401, '没有这个部门', '请核对 X-Dept-Id，或联系居住证系统管理人员。'],
  'department-closed': [403, '这个部门的接入已停用', '请联系居住证系统管理人员。'],
  'unknown-key': [401, '没有这个密钥', '请核对 keyid；密钥更换后，旧密钥到期即失效。'],
  'bad-signature': [401, '签名验证没有通过', '请核对签名基串和密钥；文档里有测试数据可以对照。'],
  'out-of-time': [
    401,
    '签名时间不在允许的范围',
    '请校准服务器时间：created 和 expires 相差不超过 300 秒，与我方时间相差不超过 60 秒。',
  ],
  'bad-digest': [400, '正文与 Content-Digest 不符', '请对实际发送的正文字节计算 SHA-256，再签名。'],
  'nonce-used': [
    401,
    '这个 nonce 已经用过',
    '每次发送（包括重发）都要换一个新的 nonce 并重新签名；Idempotency-Key 保持不变。',
  ],
  'unknown-purpose': [
    403,
    '这个部门没有获准这个查询目的',
    '请核对 X-Purpose；需要新的查询目的，请联系居住证系统管理人员。',
  ],
  'key-reused': [422, '这个 Idempotency-Key 已用于另一次请求', '内容不同的请求请换一个 Idempotency-Key。'],
  'bad-body': [400, '正文的内容不对', '请看 errors 里指出的地方。'],
  'too-many': [429, '请求太频繁', '请等 Retry-After 所写的秒数后再发。'],
  'daily-cap': [429, '今天这个查询目的的次数已用完', '请明天再查；需要提高上限，请联系居住证系统管理人员。'],
  internal: [
    500,
    '系统出了点问题',
    '请稍后用同一个 Idempotency-Key 重发；仍然不行，请把 instance 告诉居住证系统管理人员。',
  ],
} as const satisfies Record<string, readonly [number, string, string]>

export type PartnerProblem = keyof typeof partnerProblems
