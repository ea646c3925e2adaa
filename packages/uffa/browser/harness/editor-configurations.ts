/** A configuration of an editor, as a portal has it before contributors change it. */
export interface EditorConfiguration {
  readonly editor: string;
  readonly editorName: string;
  readonly editorConfigKey: string;
  readonly portletName: string;
  readonly config: Readonly<Record<string, unknown>>;
}

/** One for each family of editors; they have the members that contributors usually change. */
export const editorConfigurations: readonly EditorConfiguration[] = [
  {
    editor: 'CKEditor 4',
    editorName: 'ckeditor_classic',
    editorConfigKey: 'rich_text',
    portletName: 'com_liferay_journal_web_portlet_JournalPortlet',
    config: {
      allowedContent: true,
      bodyClass: 'html-editor portlet portlet-message-boards',
      contentsLangDirection: 'ltr',
      contentsLanguage: 'en_US',
      entities: false,
      extraPlugins:
        'addimages,autogrow,autolink,colordialog,filebrowser,itemselector,lfrpopup,media,stylescombo,videoembed',
      height: 265,
      language: 'en_US',
      removePlugins: 'elementspath',
      stylesSet: [
        { element: 'p', name: 'Normal' },
        { element: 'h1', name: 'Heading 1' },
      ],
      toolbar_liferay: [
        ['Undo', 'Redo'],
        ['Styles', 'Bold', 'Italic', 'Underline'],
        ['NumberedList', 'BulletedList'],
        ['Link', 'Unlink'],
        ['Table', 'ImageSelector', 'VideoSelector'],
        ['Source', 'Expand'],
      ],
    },
  },
  {
    editor: 'AlloyEditor',
    editorName: 'alloyeditor',
    editorConfigKey: 'rich_text',
    portletName: 'com_liferay_blogs_web_portlet_BlogsPortlet',
    config: {
      allowedContent: true,
      contentsLanguage: 'en_US',
      extraPlugins:
        'ae_autolink,ae_dragresize,ae_addimages,ae_imagealignment,ae_selectionregion,ae_tableresize,itemselector,media',
      language: 'en_US',
      removePlugins:
        'contextmenu,elementspath,floatingspace,image,link,liststyle,resize,table,tabletools,toolbar',
      spritemap: '/o/classic-theme/images/clay/icons.svg',
      toolbars: {
        add: { buttons: ['image', 'video', 'embed', 'camera', 'hline', 'table'], tabIndex: 2 },
        styles: {
          selections: [
            { buttons: ['styles', 'bold', 'italic', 'underline', 'ol', 'ul', 'link'], name: 'text' },
          ],
          tabIndex: 1,
        },
      },
    },
  },
  {
    editor: 'CKEditor 5',
    editorName: 'ckeditor5_classic',
    editorConfigKey: 'rich_text',
    portletName: 'com_liferay_journal_web_portlet_JournalPortlet',
    config: {
      htmlSupport: { allow: [{ attributes: true, classes: true, styles: true }] },
      language: { content: 'en', ui: 'en' },
      licenseKey: 'GPL',
      plugins: ['Bold', 'Essentials', 'Heading', 'Italic', 'Link', 'List', 'Paragraph', 'Table'],
      preset: 'rich_text',
      toolbar: {
        items: ['undo', 'redo', '|', 'heading', 'bold', 'italic', '|', 'link', 'bulletedList', 'insertTable'],
      },
    },
  },
];
