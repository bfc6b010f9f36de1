import { Image, View } from '@tarojs/components'
import { type EvidenceStanding } from '@shared/contract/evidence'
import { type EvidenceKind } from '@shared/rules/evidence'
import { evidenceNames } from '@shared/text/evidence'
import { Button, Buttons, Card, Tag } from '@/components'
import { type PhotoSource } from '@/platform'
import { evidenceHints, evidenceText as text } from '@/text/evidence'
import { type Upload } from './use-uploads'

type Page = EvidenceStanding['pages'][number]

type PaperCardProps = {
  kind: EvidenceKind
  wanted: boolean
  pages: readonly Page[]
  uploads: readonly Upload[]
  previews: Readonly<Record<string, string>>
  /** How many more pages there may be. */
  room: number
  add: (source: PhotoSource) => Promise<void>
  again: (upload: Upload) => Promise<void>
  remove: (page: Page) => Promise<void>
}

const Picture = ({ src, label }: { src: string | undefined; label: string }) => (
  <View className="paper-picture">
    {src ? <Image src={src} mode="aspectFill" aria-label={label} className="paper-image" /> : null}
  </View>
)

const PageRow = ({ page, number, ...props }: { page: Page; number: number } & PaperCardProps) => {
  const label = `${evidenceNames[page.kind]}${text.page(number)}`
  return (
    <View className="row paper-page">
      <Picture src={props.previews[page.pageId]} label={label} />
      <View className="grow">
        <View className="row-title">{text.page(number)}</View>
        <View className="muted">{page.sent ? text.sent : text.held}</View>
      </View>
      {page.sent ? null : (
        <View className="paper-action">
          <Button kind="ghost" size="small" label={`${text.remove}${label}`} onTap={() => props.remove(page)}>
            {text.remove}
          </Button>
        </View>
      )}
    </View>
  )
}

const UploadRow = ({ upload, again }: { upload: Upload; again: PaperCardProps['again'] }) => (
  <View className="row paper-page">
    <Picture src={upload.photo.preview} label={evidenceNames[upload.kind]} />
    <View className="grow">
      <View className="row-title">{upload.failed ? text.failed : text.sending(upload.done, upload.parts)}</View>
      {upload.failed ? <View className="muted">{upload.failed}</View> : null}
    </View>
    {upload.failed ? (
      <View className="paper-action">
        <Button kind="soft" size="small" onTap={() => again(upload)}>
          {text.again}
        </Button>
      </View>
    ) : null}
  </View>
)

/** One kind of paper: its pages, and the camera or the album for more. */
export const PaperCard = (props: PaperCardProps) => {
  const { kind, wanted, pages, uploads, room, add, again } = props
  const name = evidenceNames[kind]
  return (
    <Card title={name} aside={wanted ? <Tag tone="warn">{text.missing}</Tag> : undefined}>
      <View className="muted">{evidenceHints[kind]}</View>
      {pages.map((page, i) => (
        <PageRow key={page.pageId} {...props} page={page} number={i + 1} />
      ))}
      {uploads.map((upload) => (
        <UploadRow key={upload.id} upload={upload} again={again} />
      ))}
      {room > 0 ? (
        <View className="card-actions">
          <Buttons>
            <Button kind="soft" size="small" label={`${text.camera}：${name}`} onTap={() => add('camera')}>
              {text.camera}
            </Button>
            <Button kind="ghost" size="small" label={`${text.album}：${name}`} onTap={() => add('album')}>
              {text.album}
            </Button>
          </Buttons>
        </View>
      ) : null}
    </Card>
  )
}
