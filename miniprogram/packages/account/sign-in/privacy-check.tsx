import { View } from '@tarojs/components'
import { CheckField } from '@/components'
import { Fold } from '@/components/fold'
import { signInText as text } from '@/text/sign-in'

/** 隐私说明: its points stand on the screen, and its consent is not the face check's. */
export const PrivacyCheck = ({
  value,
  onChange,
  error,
}: {
  value: boolean
  onChange: (agreed: boolean) => void
  error: string | null
}) => (
  <View>
    <Fold title={text.privacyTitle}>
      <View className="stack muted">
        {text.privacyPoints.map((point) => (
          <View key={point}>{point}</View>
        ))}
      </View>
    </Fold>
    <CheckField name="privacy" value={value} onChange={onChange} error={error}>
      {text.privacy}
    </CheckField>
  </View>
)
