/** @param {{ title: string }} tree */
window.printTree = async (tree) => {
  if (tree.title === 'never') await new Promise(() => {});
  if (tree.title === 'broken') throw new Error('cannot lay out');
  document.querySelector('main').textContent = tree.title;
};
