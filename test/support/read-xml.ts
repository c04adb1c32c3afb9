import { SaxesParser } from 'saxes';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own, CDATA included. */
  readonly text: string;
}

type Growing = Omit<XmlElement, 'children' | 'text'> & { readonly children: Growing[]; text: string };

/** The root of an XML document. Throws where the document is not well-formed, a character that XML 1.0 forbids included. */
export function readXml(xml: string): XmlElement {
  const parser = new SaxesParser();
  const open: Growing[] = [{ name: '', attributes: {}, children: [], text: '' }];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Growing = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const grow = (text: string): void => void (open.at(-1)!.text += text);
  parser.on('text', grow);
  parser.on('cdata', grow);
  parser.write(xml).close();
  return open[0]!.children[0]!;
}
