import { expect } from '@open-wc/testing';
import { closeUp, enlarged, kept, mostOf, softened, whole } from '../../src/elements/gallery/zoom.js';

const room = { width: 400, height: 300 };
const seen = { width: 400, height: 200 };

describe('an enlarged picture', () => {
  it('keeps the place under the fingers where it is', () => {
    const at = { x: 120, y: -40 };
    const view = enlarged({ scale: 2, x: 10, y: 6 }, 3, at);
    // The same spot of the picture, before and after, as a share of its own size.
    expect((at.x - view.x) / view.scale).to.be.closeTo((at.x - 10) / 2, 1e-9);
    expect((at.y - view.y) / view.scale).to.be.closeTo((at.y - 6) / 2, 1e-9);
  });

  it('leaves no gap at an edge of the stage, and stands in the middle where it is smaller', () => {
    expect(kept({ scale: 2, x: 900, y: -900 }, seen, room)).to.deep.equal({ scale: 2, x: 200, y: -50 });
    expect(kept({ scale: 1.2, x: -5, y: 80 }, seen, room)).to.deep.equal({ scale: 1.2, x: -5, y: 0 });
  });

  it('gives way a little while it is held past its edge', () => {
    const { x } = kept({ scale: 2, x: 290, y: 0 }, seen, room, true);
    expect(x).to.be.closeTo(230, 1e-9);
  });

  it('has ends that fingers feel and do not break', () => {
    expect(softened(2, 3)).to.equal(2);
    expect(softened(0.5, 3)).to.be.within(0.7, 0.8);
    expect(softened(6, 3)).to.be.within(3, 3.6);
  });

  it('goes three times, or to its own pixels where those are more, however thin it is', () => {
    expect(mostOf(seen, { width: 500, height: 250 })).to.equal(3);
    expect(mostOf(seen, { width: 20_000, height: 10_000 })).to.equal(50);
    expect(mostOf({ width: 0, height: 300 }, { width: 1, height: 20_000 })).to.equal(3);
  });

  it('fills the stage at a double tap', () => {
    expect(closeUp({ width: 400, height: 20 }, room)).to.equal(15);
    expect(closeUp(seen, room)).to.equal(2.2);
    expect(kept(whole, seen, room)).to.deep.equal(whole);
  });
});
