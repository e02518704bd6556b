import type { CourseKind } from '../offline/baked'

/** What a learning system reads about a package before anybody opens it. */
export interface PackageWords {
  readonly title: string
  readonly description: string
  /** language tag of the page */
  readonly lang: string
  /** ends in the names of the package's parts: letters, digits and hyphens */
  readonly id: string
  /** percent of the points that count as passed for the learning system itself; null leaves it to the page */
  readonly mastery: number | null
}

/** The one page in the package. */
export const PAGE_NAME = 'index.html'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
/** The characters that XML 1.0 knows; halves of pairs are none. */
const isXml = (letter: string): boolean => {
  const code = letter.codePointAt(0) ?? 0
  return (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code > 0xffff
}
/** Text on one line, as it may stand in an element or an attribute; at most `most` characters. */
export const xmlText = (text: string, most = 250): string =>
  [...text.replace(/\s+/g, ' ').trim()]
    .filter(isXml)
    .slice(0, most)
    .map(letter => ENTITIES[letter] ?? letter)
    .join('')

/** A name that XML takes as an id. */
const nameOf = (text: string): string => {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return plain === '' ? 'state' : plain.slice(0, 60)
}
const tagOf = (lang: string): string => (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(lang) ? lang : 'en')
const percentOf = (mastery: number): number => Math.round(Math.min(100, Math.max(0, mastery)))

const metadata = (words: PackageWords): string => `<lom xmlns="http://ltsc.ieee.org/xsd/LOM">
      <general>
        <title><string language="${tagOf(words.lang)}">${xmlText(words.title)}</string></title>
        <language>${tagOf(words.lang)}</language>
        <description><string language="${tagOf(words.lang)}">${xmlText(words.description, 1000)}</string></description>
      </general>
    </lom>`

/** SCORM 1.2: content packaging 1.1.2 with the elements of ADL. */
const manifest12 = (words: PackageWords): string => {
  const id = nameOf(words.id)
  const mastery =
    words.mastery === null
      ? ''
      : `\n        <adlcp:masteryscore>${percentOf(words.mastery)}</adlcp:masteryscore>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="trabecula-${id}" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="trabecula">
    <organization identifier="trabecula">
      <title>${xmlText(words.title)}</title>
      <item identifier="item-${id}" identifierref="page-${id}" isvisible="true">
        <title>${xmlText(words.title)}</title>${mastery}
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page-${id}" type="webcontent" adlcp:scormtype="sco" href="${PAGE_NAME}">
      <file href="${PAGE_NAME}" />
    </resource>
  </resources>
</manifest>
`
}

/** SCORM 2004, 4th edition. */
const manifest2004 = (words: PackageWords): string => {
  const id = nameOf(words.id)
  const objective =
    words.mastery === null
      ? '<imsss:primaryObjective objectiveID="lesson" />'
      : `<imsss:primaryObjective objectiveID="lesson" satisfiedByMeasure="true">
              <imsss:minNormalizedMeasure>${percentOf(words.mastery) / 100}</imsss:minNormalizedMeasure>
            </imsss:primaryObjective>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="trabecula-${id}" version="1.0"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3"
  xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd http://www.adlnet.org/xsd/adlseq_v1p3 adlseq_v1p3.xsd http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 4th Edition</schemaversion>
    ${metadata(words)}
  </metadata>
  <organizations default="trabecula">
    <organization identifier="trabecula" adlseq:objectivesGlobalToSystem="false">
      <title>${xmlText(words.title)}</title>
      <item identifier="item-${id}" identifierref="page-${id}" isvisible="true">
        <title>${xmlText(words.title)}</title>
        <imsss:sequencing>
          <imsss:objectives>
            ${objective}
          </imsss:objectives>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true" />
        </imsss:sequencing>
      </item>
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true" />
      </imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page-${id}" type="webcontent" adlcp:scormType="sco" href="${PAGE_NAME}">
      <file href="${PAGE_NAME}" />
    </resource>
  </resources>
</manifest>
`
}

export const manifestOf = (kind: CourseKind, words: PackageWords): string =>
  kind === '1.2' ? manifest12(words) : manifest2004(words)
