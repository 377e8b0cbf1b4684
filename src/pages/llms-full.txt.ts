import { kb } from '../site/knowledge-base.ts';
import { absolute } from '../site/link.ts';
import { markdownFile } from '../site/markdown-files.ts';
import { TEXT } from '../site/media-types.ts';
import { TAGLINE, TITLE } from '../site/project.ts';
import { llmsFull } from '../views/llms.ts';

export const GET = () => new Response(llmsFull(kb, { title: TITLE, tagline: TAGLINE, absolute }, markdownFile), { headers: { 'content-type': TEXT } });
