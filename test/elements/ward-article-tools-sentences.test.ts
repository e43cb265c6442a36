import { expect } from '@open-wc/testing';
import { fileName } from '../../src/elements/article/tools/file-name.js';
import { piecesOf, sentencesOf } from '../../src/elements/article/tools/listen/sentences.js';

const sentences = (text: string): string[] => sentencesOf(text).map(([start, end]) => text.slice(start, end));

describe('the sentences of an article that is read aloud', () => {
  it('end where a reader of Vietnamese would stop', () => {
    expect(sentences('Hội nghị khai mạc. Có 120 đại biểu dự! Ai vắng mặt? Không ai…  Rồi bế mạc')).to.deep.equal([
      'Hội nghị khai mạc.',
      'Có 120 đại biểu dự!',
      'Ai vắng mặt?',
      'Không ai…',
      'Rồi bế mạc',
    ]);
  });

  it('keep numbers, dates and hours whole', () => {
    expect(sentences('Có 1.621.644 lượt xem ngày 14/5/2020. Hội nghị lúc 8.30 kết thúc 11h.')).to.deep.equal([
      'Có 1.621.644 lượt xem ngày 14/5/2020.',
      'Hội nghị lúc 8.30 kết thúc 11h.',
    ]);
    expect(sentences('Cấp nước 98,5%. Năm 2025. Ngày 1.1.2026 bắt đầu.')).to.have.length(3);
  });

  it('go on after a shortened word', () => {
    for (const whole of [
      'UBND TP. Điện Biên Phủ họp với P. Mường Lay.',
      'Ông N. V. Hùng, ThS. Lò Thị Mai và PGS. TS. Nguyễn An cùng dự.',
      'Tổ chức các hoạt động văn nghệ, thể thao, v.v. và trò chơi dân gian.',
      'Đ/c. Lò Văn Pánh phát biểu.',
      'Công ty TNHH. Mường Lay tài trợ.',
    ]) {
      expect(sentences(whole), whole).to.have.length(1);
    }
  });

  it('end after the name of an office that is a word of its own', () => {
    expect(sentences('Văn bản gửi UBND. Sau đó chờ kết quả.')).to.have.length(2);
  });

  it('keep the number of a heading with it', () => {
    expect(sentences('1. Mục tiêu chung. 2. Nhiệm vụ')).to.deep.equal(['1. Mục tiêu chung.', '2. Nhiệm vụ']);
    expect(sentences('IV. Tổ chức thực hiện')).to.have.length(1);
  });

  it('end with the mark of what is quoted', () => {
    expect(sentences('Ông nói: “Bà con yên tâm.” Rồi ông đi.')).to.deep.equal([
      'Ông nói: “Bà con yên tâm.”',
      'Rồi ông đi.',
    ]);
    expect(sentences('“Bà con yên tâm!” ông nói.')).to.have.length(1);
  });

  it('leave out what says nothing', () => {
    expect(sentences(' * * * \n\n … ')).to.deep.equal([]);
    expect(sentences('')).to.deep.equal([]);
    expect(sentences('Một.\n\n\nHai')).to.deep.equal(['Một.', 'Hai']);
    expect(sentences('Dòng một\nvẫn dòng một')).to.have.length(1);
  });

  it('are found in an article of two megabytes at once', () => {
    const before = performance.now();
    expect(sentencesOf('Phường Mường Lay có 11 khu dân cư. '.repeat(60_000))).to.have.length(60_000);
    expect(sentencesOf('.'.repeat(200_000)).length).to.be.below(2);
    expect(sentencesOf('a.'.repeat(200_000)).length).to.be.below(2);
    expect(sentencesOf('P. '.repeat(200_000))).to.have.length(1);
    expect(performance.now() - before).to.be.below(5000);
  });

  it('are spoken in breaths, cut at a comma where there is one', () => {
    const long = `${'Nội dung thứ nhất của kế hoạch năm nay, '.repeat(8)}và hết.`;
    const pieces = piecesOf(long);
    expect(pieces.length).to.be.above(1);
    for (const piece of pieces) expect(piece.length).to.be.at.most(140);
    for (const piece of pieces.slice(0, -1)) expect(piece).to.match(/,$/);
    expect(pieces.join(' ')).to.equal(long);
    expect(piecesOf('Ngắn.')).to.deep.equal(['Ngắn.']);
    expect(piecesOf('đ'.repeat(300)).join('')).to.equal('đ'.repeat(300));
  });
});

describe('the name of a saved article', () => {
  it('is its title, in Vietnamese', () => {
    expect(fileName('Mặt trận Tổ quốc phường Mường Lay: nhìn lại năm 2025'.normalize('NFD'))).to.equal(
      'Mặt trận Tổ quốc phường Mường Lay nhìn lại năm 2025.html',
    );
  });

  it('holds nothing that a file system forbids, hides or reserves', () => {
    expect(fileName('a/b\\c:d*e?f"g<h>i|j')).to.equal('a b c d e f g h i j.html');
    expect(fileName('gia\u202Efdp.exe')).to.equal('gia fdp.exe.html');
    expect(fileName('..\u0000..')).to.equal('bai-viet.html');
    expect(fileName('  ')).to.equal('bai-viet.html');
    expect(fileName('CON')).to.equal('bai-viet CON.html');
  });

  it('fits every file system, and cuts no letter', () => {
    const name = fileName('Ế'.repeat(500));
    expect(new TextEncoder().encode(name).length).to.be.at.most(200);
    expect(name).to.match(/^Ế+\.html$/);
  });
});
